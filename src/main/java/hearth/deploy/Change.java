package hearth.deploy;

/// One thing that a step would change on the server; shown in the review before anything happens.
///
/// @param what the package, image, container, file, account or name concerned
public record Change(Kind kind, String what) {
    /// What can happen to a thing.
    public enum Kind {
        INSTALL,
        CONFIGURE,
        START,
        RELOAD,
        PULL,
        MAKE_FOLDER,
        MAKE_SECRETS,
        KEEP_SECRET,
        MAKE_NETWORK,
        MAKE_VOLUME,
        RUN_CONTAINER,
        REPLACE_CONTAINER,
        REMOVE_CONTAINER,
        WRITE_FILE,
        REPLACE_FILE,
        SET_ASIDE,
        MAKE_KEYS,
        MAKE_ROLE,
        MAKE_DATABASE,
        GET_CERTIFICATE,
        MAKE_ACCOUNT,
        TRY,
        MAKE_ROOM,
        PROVE
    }
}
