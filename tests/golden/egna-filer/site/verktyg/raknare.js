document.title = "Räknare";
