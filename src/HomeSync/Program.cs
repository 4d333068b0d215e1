Console.WriteLine("home-sync");
