@NullMarked
package io.jinliu.order.lifecycle.mq;

import org.jspecify.annotations.NullMarked;
