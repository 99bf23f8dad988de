/** The channels' own book: orders, money, refunds and notices, kept as an append-only journal of what happened. */
@NullMarked
package io.jinliu.simulator.book;

import org.jspecify.annotations.NullMarked;
