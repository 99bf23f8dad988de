package io.jinliu.payment.payout;

/**
 * What is wrong with one row.
 *
 * @param line of the file, or the row's place in the list, from 1
 */
public record RowError(int line, String message) {}
