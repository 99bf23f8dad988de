package io.jinliu.simulator.book;

/**
 * How the payer pays the channel back over months (花呗分期); the merchant has the whole amount at once.
 *
 * @param count 3, 6 or 12
 * @param sellerPercent who bears the charge: 0 the payer, 100 the merchant
 */
public record Instalments(int count, int sellerPercent) {}
