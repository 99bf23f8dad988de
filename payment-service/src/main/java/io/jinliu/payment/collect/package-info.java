/** Payments: one attempt each at a due, and the one door by which a channel's answer moves them. */
@NullMarked
package io.jinliu.payment.collect;

import org.jspecify.annotations.NullMarked;
