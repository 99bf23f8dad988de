/** Open items in MySQL. */
@NullMarked
package io.jinliu.payment.openitem.jdbc;

import org.jspecify.annotations.NullMarked;
