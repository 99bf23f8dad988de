@NullMarked
package io.jinliu.order.merchantview;

import org.jspecify.annotations.NullMarked;
