/** Refunds in MySQL. */
@NullMarked
package io.jinliu.payment.refund.jpa;

import org.jspecify.annotations.NullMarked;
