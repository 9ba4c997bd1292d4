"""A comparison as people see it: one sheet that the window, the PDF, HTML and the terminal draw."""
