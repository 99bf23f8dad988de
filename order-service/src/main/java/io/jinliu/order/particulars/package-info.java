@NullMarked
package io.jinliu.order.particulars;

import org.jspecify.annotations.NullMarked;
