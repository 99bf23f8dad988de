@NullMarked
package io.jinliu.order.sweep;

import org.jspecify.annotations.NullMarked;
