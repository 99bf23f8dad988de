@NullMarked
package io.jinliu.order.stock;

import org.jspecify.annotations.NullMarked;
