/** What order-service tells us of dues. */
@NullMarked
package io.jinliu.payment.due.mq;

import org.jspecify.annotations.NullMarked;
