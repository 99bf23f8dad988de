package io.jinliu.invariant;

/**
 * One row that is not as it must be.
 *
 * @param table its physical name; a path or an address where it is no table
 * @param row the columns that find it
 */
public record Violation(String service, String database, String table, String row, String expected, String actual) {}
