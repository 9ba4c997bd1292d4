"""The report as a PDF. Only this package knows reportlab."""
