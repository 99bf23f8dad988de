/** Dues in MySQL. */
@NullMarked
package io.jinliu.payment.due.jpa;

import org.jspecify.annotations.NullMarked;
