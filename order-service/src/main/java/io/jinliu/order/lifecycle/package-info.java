@NullMarked
package io.jinliu.order.lifecycle;

import org.jspecify.annotations.NullMarked;
