package hearth.plan;

/// How often people may do things.
///
/// @param registration     new accounts, by address on the internet
/// @param loginsByAddress  signing in, by address on the internet
/// @param loginsByAccount  signing in, by account
/// @param failedLogins     wrong passwords, by account
/// @param messages         sending messages, by account
/// @param joins            joining rooms of this server, by account
/// @param joinsElsewhere   joining rooms that this server has to ask others for
/// @param mails            asking for a mail that proves an address
public record RateLimits(
        Rate registration,
        Rate loginsByAddress,
        Rate loginsByAccount,
        Rate failedLogins,
        Rate messages,
        Rate joins,
        Rate joinsElsewhere,
        Rate mails) {}
