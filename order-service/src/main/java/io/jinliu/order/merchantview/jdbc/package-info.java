@NullMarked
package io.jinliu.order.merchantview.jdbc;

import org.jspecify.annotations.NullMarked;
