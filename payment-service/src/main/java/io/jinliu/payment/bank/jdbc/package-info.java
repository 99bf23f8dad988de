/** Statements, entries, payouts, orders and vouchers as rows. */
@NullMarked
package io.jinliu.payment.bank.jdbc;

import org.jspecify.annotations.NullMarked;
