@NullMarked
package io.jinliu.order.catalogue;

import org.jspecify.annotations.NullMarked;
