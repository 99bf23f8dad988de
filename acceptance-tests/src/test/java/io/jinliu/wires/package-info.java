@NullMarked
package io.jinliu.wires;

import org.jspecify.annotations.NullMarked;
