package hearth.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the person decided. A Plan that exists is complete and valid, and can be deployed; it holds no secret.
///
/// @param server        the server to work on
/// @param serverName    the part after the colon, for ever
/// @param publicAddress the host that apps talk to; often the server name itself
/// @param certificate   who vouches for the public address
/// @param frontDoor     who receives the visitors
/// @param chat          what goes into homeserver.yaml
/// @param database      the database that Hearth makes
/// @param administrator the first account
/// @param images        what runs on the server
/// @param resolver      the DNS server that this computer asks, when not the system's own
/// @param language      the language that Hearth speaks and writes its files in
public record Plan(
        SshTarget server,
        ServerName serverName,
        HostName publicAddress,
        Certificate certificate,
        FrontDoor frontDoor,
        ChatServer chat,
        Database database,
        Administrator administrator,
        Images images,
        Optional<Resolver> resolver,
        Language language) {

    /// The administrator's whole address.
    public String administratorId() {
        return administrator.name().at(serverName);
    }

    /// Whether people's addresses carry another name than the one that Synapse answers under.
    public boolean delegated() {
        return !serverName.host().equals(publicAddress);
    }

    /// Whether Hearth's front door serves the notes at the server name, by which apps and servers find the address.
    public boolean servesNotes() {
        return atUsualPort() && (!delegated() || ownFrontDoor() && frontDoor.notes() == FrontDoor.Notes.HERE);
    }

    /// Whether there are such notes at all. A chat of one's own at another port needs none: people type its
    /// address.
    public boolean hasNotes() {
        return atUsualPort() || frontDoor.notes() == FrontDoor.Notes.ELSEWHERE;
    }

    private boolean atUsualPort() {
        return frontDoor.port() == FrontDoor.USUAL_PORT;
    }

    /// The public address, with its port where that is not the usual one.
    public String publicAuthority() {
        return atUsualPort() ? publicAddress.value() : publicAddress + ":" + frontDoor.port();
    }

    /// Whether the front door is Hearth's own.
    public boolean ownFrontDoor() {
        return frontDoor.by() == FrontDoor.By.CADDY;
    }

    /// The images that this plan needs, in the order in which a deployment needs them.
    public List<ImageName> imagesNeeded() {
        return ownFrontDoor() ? images.all() : List.of(images.synapse(), images.postgres());
    }

    /// The address that apps talk to, with a slash at the end.
    public String publicBaseUrl() {
        return "https://" + publicAuthority() + "/";
    }

    /// The same plan, with these marks for its secrets, by their names.
    public Plan marked(Map<String, String> marks) {
        return with(chat.with((name, source) -> source.marked(marks.getOrDefault(name, ""))));
    }

    /// The same plan without the paths of this computer's files.
    Plan withoutFiles() {
        return with(chat.withoutFiles());
    }

    /// The same plan, with another authority to vouch for the address.
    public Plan with(Certificate other) {
        return new Plan(
                server,
                serverName,
                publicAddress,
                other,
                frontDoor,
                chat,
                database,
                administrator,
                images,
                resolver,
                language);
    }

    /// The same plan, with other settings of the chat.
    public Plan with(ChatServer other) {
        return new Plan(
                server,
                serverName,
                publicAddress,
                certificate,
                frontDoor,
                other,
                database,
                administrator,
                images,
                resolver,
                language);
    }

    /// The same plan, for a server whose key has been accepted.
    public Plan on(SshTarget other) {
        return new Plan(
                other,
                serverName,
                publicAddress,
                certificate,
                frontDoor,
                chat,
                database,
                administrator,
                images,
                resolver,
                language);
    }
}
