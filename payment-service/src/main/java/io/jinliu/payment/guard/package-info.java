/** What stands between us and a channel in trouble: breakers, bulkheads, and the refusal to deal with a channel that is not real. */
@NullMarked
package io.jinliu.payment.guard;

import org.jspecify.annotations.NullMarked;
