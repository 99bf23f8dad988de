/** Prepaid cards: made in batches, known by number and PIN, paid with like a channel. */
@NullMarked
package io.jinliu.payment.card;

import org.jspecify.annotations.NullMarked;
