"""PDF files with a text layer: letters with their places → lines, columns, paragraphs, in the order of reading.

PDFium gives the letters; their order in a file says little, and Arabic often comes from left to right, so it is read
off the page. All of it runs in a process of its own (`child.py`), since PDF files are programs, and some are hostile.
"""
