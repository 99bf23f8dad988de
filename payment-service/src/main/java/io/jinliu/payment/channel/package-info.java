/** Access layer 接入层: what any channel can be asked and may answer. Each channel is a package of its own behind this. */
@NullMarked
package io.jinliu.payment.channel;

import org.jspecify.annotations.NullMarked;
