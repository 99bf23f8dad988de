/** Switches in MySQL. */
@NullMarked
package io.jinliu.payment.route.jdbc;

import org.jspecify.annotations.NullMarked;
