package io.jinliu.invariant;

/**
 * Where rows lie.
 *
 * @param suffix the shard's, {@code _0} or {@code _1} …; empty for a table that is not split
 */
record Place(String service, String database, String suffix) {

    Violation violation(String table, String key, Object expected, Object actual) {
        return new Violation(service, database, table + suffix, key, expected.toString(), actual.toString());
    }
}
