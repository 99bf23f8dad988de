/** Splits and give-backs in MySQL. */
@NullMarked
package io.jinliu.payment.split.jdbc;

import org.jspecify.annotations.NullMarked;
