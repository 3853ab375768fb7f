package hearth.database;

/// What a database looks like.
///
/// @param encoding    `UTF8` is what Synapse wants
/// @param collation   `C` is what Synapse wants
/// @param ctype       `C` is what Synapse wants
/// @param bytes       its size on disk
/// @param connections how many are open to it now, without the one that asks
public record DatabaseState(
        String owner, String encoding, String collation, String ctype, long bytes, int connections) {
    /// Whether Synapse would start on it (Synapse docs, "Using Postgres").
    public boolean sortsAsSynapseWants() {
        return encoding.equals("UTF8") && collation.equals("C") && ctype.equals("C");
    }
}
