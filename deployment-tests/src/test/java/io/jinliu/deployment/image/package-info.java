@NullMarked
package io.jinliu.deployment.image;

import org.jspecify.annotations.NullMarked;
