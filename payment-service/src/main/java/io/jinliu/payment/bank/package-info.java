/** Our account at a bank: transfers, vouchers, statements and payment orders. */
@NullMarked
package io.jinliu.payment.bank;

import org.jspecify.annotations.NullMarked;
