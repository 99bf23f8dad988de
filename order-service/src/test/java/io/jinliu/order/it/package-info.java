@NullMarked
package io.jinliu.order.it;

import org.jspecify.annotations.NullMarked;
