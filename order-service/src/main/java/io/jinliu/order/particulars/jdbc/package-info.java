@NullMarked
package io.jinliu.order.particulars.jdbc;

import org.jspecify.annotations.NullMarked;
