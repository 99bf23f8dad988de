/** Payments and receipts in MySQL. */
@NullMarked
package io.jinliu.payment.collect.jpa;

import org.jspecify.annotations.NullMarked;
