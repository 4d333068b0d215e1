namespace HomeSync.Core.Configuration;

/// <summary>How a credentials tool gets the master password (<c>credentials_password</c>).</summary>
public enum PasswordWay
{
    /// <summary>A line on its standard input.</summary>
    Input,

    /// <summary>A variable of its environment.</summary>
    Variable,

    /// <summary>It fetches it itself.</summary>
    None,
}
