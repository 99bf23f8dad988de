/** Payouts and their batches in MySQL. */
@NullMarked
package io.jinliu.payment.payout.jdbc;

import org.jspecify.annotations.NullMarked;
