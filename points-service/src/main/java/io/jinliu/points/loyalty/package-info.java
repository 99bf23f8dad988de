@NullMarked
package io.jinliu.points.loyalty;

import org.jspecify.annotations.NullMarked;
