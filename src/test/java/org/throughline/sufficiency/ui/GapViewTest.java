package org.throughline.sufficiency.ui;
class GapViewTest { }
