@NullMarked
package io.jinliu.order.merchantview.mq;

import org.jspecify.annotations.NullMarked;
