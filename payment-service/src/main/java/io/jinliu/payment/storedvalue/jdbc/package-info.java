/** Stored value in MySQL. */
@NullMarked
package io.jinliu.payment.storedvalue.jdbc;

import org.jspecify.annotations.NullMarked;
