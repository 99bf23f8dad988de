/** Profit sharing 分账: what each receiver gets of a payment, and gives back of a refund, to the fen. */
@NullMarked
package io.jinliu.payment.split;

import org.jspecify.annotations.NullMarked;
