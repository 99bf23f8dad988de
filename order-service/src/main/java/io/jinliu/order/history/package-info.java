@NullMarked
package io.jinliu.order.history;

import org.jspecify.annotations.NullMarked;
