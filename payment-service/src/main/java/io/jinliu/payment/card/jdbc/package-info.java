/** Cards and their batches in MySQL. */
@NullMarked
package io.jinliu.payment.card.jdbc;

import org.jspecify.annotations.NullMarked;
