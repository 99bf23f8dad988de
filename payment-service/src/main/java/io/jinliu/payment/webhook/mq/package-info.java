/** Our own events, heard again for the merchants they concern. */
@NullMarked
package io.jinliu.payment.webhook.mq;

import org.jspecify.annotations.NullMarked;
