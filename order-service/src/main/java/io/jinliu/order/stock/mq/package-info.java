@NullMarked
package io.jinliu.order.stock.mq;

import org.jspecify.annotations.NullMarked;
