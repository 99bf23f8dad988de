/** Profit sharing 分账: a part of collected money leaves to receivers through the channel, and comes back with refunds. */
@NullMarked
package io.jinliu.payment.split;

import org.jspecify.annotations.NullMarked;
