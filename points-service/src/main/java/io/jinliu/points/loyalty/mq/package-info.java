@NullMarked
package io.jinliu.points.loyalty.mq;

import org.jspecify.annotations.NullMarked;
