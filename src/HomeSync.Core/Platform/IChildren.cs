namespace HomeSync.Core.Platform;

/// <summary>Hears of every child, so that whoever comes after a killed process knows which to wait for.</summary>
internal interface IChildren
{
    void Started(int process);

    void Ended(int process);
}
